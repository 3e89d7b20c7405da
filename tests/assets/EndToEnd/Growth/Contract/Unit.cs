namespace EndToEnd.Growth;

/// <summary>What a reading counts. Version 3 knows one more.</summary>
public enum Unit : byte
{
    Kelvin,
    Celsius,
#if V3
    Fahrenheit,
#endif
}
