namespace Pipeline;

/// <summary>What a sensor read. Many of them cross as one block of memory.</summary>
/// <param name="Second">When, from the start.</param>
/// <param name="Sensor">The sensor's number.</param>
/// <param name="Celsius">The temperature.</param>
public readonly record struct Event(int Second, int Sensor, double Celsius);
