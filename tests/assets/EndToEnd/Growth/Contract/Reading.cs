namespace EndToEnd.Growth;

/// <summary>What a sensor measured.</summary>
public record struct Reading(
    int Channel,
    Unit Unit,
#if CHANGED
    long Value);
#else
    double Value);
#endif
