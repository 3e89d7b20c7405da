namespace EndToEnd;

/// <summary>What became of a library's objects.</summary>
/// <param name="Created">How many there were.</param>
/// <param name="Disposed">How many have been disposed.</param>
/// <param name="DisposedAgain">How often one was disposed that had been already.</param>
public record struct LifeCounts(int Created, int Disposed, int DisposedAgain);
