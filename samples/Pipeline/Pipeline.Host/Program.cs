using System.Globalization;
using Pdk;
using Pdk.Hosting;
using Pipeline;

[assembly: PluginClosure<IBlockSource<Event>>]
[assembly: PluginClosure<ISink<Event>>]
[assembly: PluginClosure<ISource<Alert>>]

using PluginLibrary sensors = PluginLibrary.Load("plugins/Pipeline.Sensors/Pipeline.Sensors");
using PluginLibrary detector = PluginLibrary.Load("plugins/Pipeline.Detector/Pipeline.Detector");
IBlockSource<Event> events = sensors.Create<IBlockSource<Event>>();
ISink<Event> sink = detector.Create<ISink<Event>>();

// The same object by its other contract.
ISource<Alert> alerts = (ISource<Alert>)sink;

Console.WriteLine("The host's events:");
sink.Write([new Event(0, 9, 91.5), new Event(1, 9, 99), new Event(2, 9, 42)]);
Print(alerts);

// From here on one plugin calls the other, and the host is not in between.
Console.WriteLine("The sensors' events:");
sink.Connect(events);
Print(alerts);

static void Print(ISource<Alert> alerts)
{
    while (alerts.TryRead(out Alert? alert))
    {
        IEnumerable<string> values = alert.Events.Select(value => value.Celsius.ToString("F1", CultureInfo.InvariantCulture));
        Console.WriteLine($"  {alert.Text} from second {alert.Events[0].Second} on: {string.Join(' ', values)}");
    }
}
