namespace EndToEnd.Host;

/// <summary>A member of <see cref="IValues"/> that writes what was changed and changes it to what it reads.</summary>
internal delegate void Swap<T>(in T read, ref T changed, out T written);
