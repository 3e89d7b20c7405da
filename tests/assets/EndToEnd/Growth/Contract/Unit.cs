namespace EndToEnd.Growth;

/// <summary>What a reading counts. Version 3 knows one more.</summary>
public enum Unit : byte
{
    Kelvin = 0,
    Celsius = 1,
#if V3
    Fahrenheit = 2,
#endif
}
