#if (IsGeneric)
using CONTRACT_NAMESPACE;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pdk.Hosting;
using PdkApp1_Namespace;

HostApplicationBuilder builder = new(args);

// The container disposes the library when the host ends, and the library its objects.
#if (HasPlugin)
// A path starts at the application's own directory; the platform's extension is added.
builder.Services.AddSingleton(_ => PluginLibrary.Load("plugins/PLUGIN_NAME/PLUGIN_NAME"));
#else
// PluginPath is a setting: --PluginPath=… or appsettings.json. A path starts at the application's own directory.
string path = builder.Configuration["PluginPath"] ?? throw new InvalidOperationException("Say which plugin to load: --PluginPath=plugins/Name/Name");
builder.Services.AddSingleton(_ => PluginLibrary.Load(path));
#endif
builder.Services.AddSingleton(services => services.GetRequiredService<PluginLibrary>().Create<CONTRACT_INTERFACE>());
builder.Services.AddHostedService<Worker>();

await builder.Build().RunAsync();
#else
using CONTRACT_NAMESPACE;
using Pdk.Hosting;

#if (HasPlugin)
// A path starts at the application's own directory; the platform's extension is added.
using PluginLibrary library = PluginLibrary.Load("plugins/PLUGIN_NAME/PLUGIN_NAME");
#else
if (args is not [string path])
{
    Console.Error.WriteLine("Say which plugin to load: plugins/Name/Name");
    return 2;
}

// A path starts at the application's own directory; the platform's extension is added.
using PluginLibrary library = PluginLibrary.Load(path);
#endif
CONTRACT_INTERFACE plugin = library.Create<CONTRACT_INTERFACE>();
#if (IsCalculator)
Console.WriteLine($"2 + 3 = {plugin.Add(2, 3)}");
#else
Console.WriteLine($"{library.Plugins[0].Id} is ready: {plugin is not null}");
#endif
#if (!HasPlugin)
return 0;
#endif
#endif
