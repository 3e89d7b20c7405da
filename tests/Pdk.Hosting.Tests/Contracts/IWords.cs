using Pdk;

namespace Pdk.Hosting.Tests;

/// <summary>What managed plugins are asked for. Compiled into this assembly, and again into an assembly beside each plugin.</summary>
[PluginContract("test.words")]
public partial interface IWords
{
    /// <summary>Which build of the plugin answers, and in which load context its Pdk is.</summary>
    string Version();

    /// <summary>Counts in a static field of the plugin.</summary>
    int Count();

    /// <summary>A text that may be too long for the caller's own memory.</summary>
    string Repeat(string word, int times);

    /// <summary>Throws.</summary>
    void Fail(string message);

    /// <summary>Blocks until this process has the named event set, after it has set the other one.</summary>
    void Wait(string entered, string proceed);

    /// <summary>Does what one of the tests is about.</summary>
    void Do(string what);
}
