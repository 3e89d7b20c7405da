using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>A stub of contracts that nobody calls.</summary>
internal sealed class PlainStub(ObjectReference reference) : PluginStub(reference), IPlotting, IMapping, ILogging;
