using System;
using EndToEnd.Growth;
using Pdk;
using Pdk.Hosting;

// Says whether the library can be called, and calls it.
using PluginLibrary library = PluginLibrary.Load(args[0]);
try
{
    Console.WriteLine(library.Create<ISensor>().Name("accepted,"));
}
catch (PluginContractException exception)
{
    Console.WriteLine($"{exception.Reason}: {exception.Message}");
}
