using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;

namespace Pdk.Hosting.Tests;

/// <summary>The C libraries of <c>fixtures/</c>, compiled once into a directory that is deleted at the end.</summary>
internal static class Natives
{
    private const string Prefix = "pdk-hosting-tests-";

    private static readonly Lazy<string> s_directory = new(CompileAll);

    /// <summary>The directory of the compiled libraries.</summary>
    internal static string Directory => s_directory.Value;

    private static string Sources => Path.Combine(AppContext.BaseDirectory, "fixtures");

    /// <summary>A library, shared by all tests: its state is everybody's.</summary>
    internal static string Library(string name) => Path.Combine(Directory, $"{name}.so");

    /// <summary>A copy of a library in a directory of its own: another library to the dynamic loader, with state of its own.</summary>
    internal static string CopyOf(string name)
    {
        string copy = Path.Combine(NewDirectory(), $"{name}.so");
        File.Copy(Library(name), copy);
        return copy;
    }

    /// <summary>A new directory.</summary>
    internal static string NewDirectory() =>
        System.IO.Directory.CreateDirectory(Path.Combine(Directory, Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>Compiles a program and answers its path.</summary>
    internal static string Program(string name)
    {
        string program = Path.Combine(NewDirectory(), name);
        Compile("-o", program, Path.Combine(Sources, $"{name}.c"));
        return program;
    }

    /// <summary>Compiles a library that needs another one, and answers the directory of both.</summary>
    internal static string Dependent()
    {
        string directory = NewDirectory();
        CompileLibrary("dependency", Path.Combine(directory, "libdependency.so"));
        CompileLibrary("dependent", Path.Combine(directory, "dependent.so"), $"-L{directory}", "-ldependency");
        return directory;
    }

    private static string CompileAll()
    {
        DeleteLeftovers();
        string directory = System.IO.Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => System.IO.Directory.Delete(directory, recursive: true);
        foreach (string name in (string[])["counter", "growing", "headers", "inherit", "noentry", "pair", "selftest", "unresolved"])
        {
            CompileLibrary(name, Path.Combine(directory, $"{name}.so"));
        }

        return directory;
    }

    // The test runner gives a process little time to end, sometimes too little for the deletion.
    private static void DeleteLeftovers()
    {
        foreach (string directory in System.IO.Directory.GetDirectories(Path.GetTempPath(), $"{Prefix}*"))
        {
            string process = Path.GetFileName(directory)[Prefix.Length..].Split('-')[0];
            if (!System.IO.Directory.Exists($"/proc/{process}"))
            {
                System.IO.Directory.Delete(directory, recursive: true);
            }
        }
    }

    private static void CompileLibrary(string name, string library, params string[] more) =>
        Compile(["-shared", "-fPIC", "-fvisibility=hidden", "-o", library, Path.Combine(Sources, $"{name}.c"), .. more]);

    /// <summary>Runs gcc; throws with what it says if it fails.</summary>
    internal static void Compile(params string[] arguments)
    {
        string[] all = ["-std=gnu11", "-O1", "-Wall", "-Wextra", "-Werror", "-Wno-missing-field-initializers", .. arguments, "-lpthread"];
        BufferedCommandResult result;
        try
        {
            result = Cli.Wrap("gcc").WithArguments(all).WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync().GetAwaiter().GetResult();
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException("These tests compile small C libraries, and gcc is not on the PATH. Install gcc.", exception);
        }

        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"gcc {string.Join(' ', all)}\n{result.StandardError}");
        }
    }
}
