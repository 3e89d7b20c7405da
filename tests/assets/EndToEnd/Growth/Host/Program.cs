using System;
using EndToEnd.Growth;
using Pdk;
using Pdk.Hosting;

// Uses all that its version of the contract has, and prints what came of it.
using PluginLibrary library = PluginLibrary.Load(args[0]);
try
{
    ISensor sensor = library.Create<ISensor>();
    Reading reading = sensor.Read(2);
    Console.WriteLine($"Read: {reading.Channel} {reading.Unit} {reading.Value}");
    Console.WriteLine($"Name: {sensor.Name("called")}");
#if V2
    Console.WriteLine($"Describe, supported {library.Supports<ISensor>("Describe")} {library.Supports(sensor, "Describe")}: {sensor.Describe(3)}");
#endif
#if V3
    Console.WriteLine($"Report, supported {library.Supports<ISensor>("Report")}: {sensor.Report(Unit.Fahrenheit)}");
    Console.Write($"Calibrate, supported {library.Supports<ISensor>("Calibrate")}: ");
    try
    {
        sensor.Calibrate(new Reading { Value = 40 });
        Console.WriteLine($"{sensor.Read(2).Value}");
    }
    catch (PluginMemberMissingException exception)
    {
        Console.WriteLine(exception.Message);
    }
#endif
}
catch (PluginContractException exception)
{
    Console.WriteLine($"{exception.Reason}, supported {library.Supports<ISensor>()}: {exception.Message}");
}
