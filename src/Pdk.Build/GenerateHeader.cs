using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Pdk.Abi;
using Pdk.Abi.Headers;

namespace Pdk.Build;

/// <summary>Writes the C header of each contract, and <c>pdk.h</c> beside them; a file that says what it should is not touched.</summary>
public sealed class GenerateHeader : ContractTask
{
    private const string Code = "PDK0914";
    private const string Common = "pdk.h";

    private static readonly Regex s_declaration = new(@"^(?:#define|typedef(?: struct| union| \w+)) (\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    /// <summary>The project, for its errors.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>Where the headers go.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The headers that the last build wrote; those of contracts that are no more are deleted.</summary>
    public ITaskItem[] Written { get; set; } = [];

    /// <summary>The headers that are there now.</summary>
    [Output]
    public ITaskItem[] Headers { get; set; } = [];

    private protected override void Run(IReadOnlyList<AbiDocument> all)
    {
        AbiDocument[] contracts = [.. all.Where(document => !document.Contracts[0].IsOpen)];
        AbiContract[] own = [.. contracts.Select(document => document.Contracts[0])];
        foreach (AbiContract open in all.Select(document => document.Contracts[0]).Where(open => open.IsOpen && !own.Any(closure => closure.DeclaredId == open.DeclaredId)))
        {
            Print($"  {open.DeclaredId} is generic, and no header was written: only its closures have one. Write [assembly: PluginClosure<...>] for those that C needs.");
        }

        foreach (IGrouping<string, AbiContract> group in own.GroupBy(contract => AbiNames.Prefix(contract.Id)).Where(group => group.Count() > 1))
        {
            throw Error($"the names of {string.Join(" and ", group.Select(contract => contract.Id))} would be the same in C; give one of them another id");
        }

        // All are made before the first is written.
        (string File, string Text)[] headers = [.. contracts.Select(contract => (Path.Combine(Folder, AbiHeader.FileName(contract.Contracts[0])), Make(contract)))];
        RequireDifferentNames(own, [.. headers.Select(header => header.Text)]);
        if (headers.Length > 0)
        {
            headers = [.. headers, (Path.Combine(Folder, Common), ReadCommon())];
        }

        foreach ((string file, string text) in headers)
        {
            Write(file, text);
        }

        // pdk.h last, and only if no other project has headers in the folder.
        foreach (string stale in Written.Select(item => item.ItemSpec).Where(file => !headers.Any(header => header.File == file)).OrderBy(IsCommon))
        {
            if (!IsCommon(stale) || !Directory.EnumerateFiles(Path.GetDirectoryName(stale)!, $"*{AbiHeader.Extension}").Any())
            {
                Try(() => File.Delete(stale), stale, "deleted");
            }
        }

        Headers = [.. headers.Select(header => new TaskItem(header.File))];
    }

    private string Make(AbiDocument contract)
    {
        try
        {
            return AbiHeader.Write(contract);
        }
        catch (AbiHeaderException exception)
        {
            throw Error(exception.Message.TrimEnd('.'));
        }
    }

    // A header may be included beside any other: what one declares for a type, another may for itself, as acme and acme.calculator can.
    private void RequireDifferentNames(AbiContract[] contracts, string[] headers)
    {
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        for (int index = 0; index < headers.Length; index++)
        {
            foreach (Match match in s_declaration.Matches(headers[index]))
            {
                string name = match.Groups[1].Value;
                if (owners.TryGetValue(name, out string? owner))
                {
                    throw Error($"{owner} and {contracts[index].Id} both declare {name} in C; give one of them, or its type, another name");
                }

                owners.Add(name, contracts[index].Id);
            }
        }
    }

    // The build of another framework, or of another project with the same folder, may be writing the same just now.
    private void Write(string file, string text) => Try(
        () =>
        {
            for (int left = 9; !IsAlready(file, text); left--)
            {
                try
                {
                    WholeFile.Write(file, text);
                    return;
                }
                catch (Exception exception) when (left > 0 && exception is IOException or UnauthorizedAccessException)
                {
                    Thread.Sleep(20);
                }
            }
        },
        file,
        "written");

    private void Try(Action action, string file, string what)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Error($"'{file}' cannot be {what}: {exception.Message.TrimEnd('.')}");
        }
    }

    private static bool IsCommon(string file) => Path.GetFileName(file) == Common;

    private static bool IsAlready(string file, string text)
    {
        try
        {
            return File.Exists(file) && File.ReadAllText(file) == text;
        }
        catch (IOException)
        {
            // Somebody replaces it just now.
            return false;
        }
    }

    private static string ReadCommon()
    {
        using Stream stream = typeof(GenerateHeader).Assembly.GetManifestResourceStream(Common)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private BuildException Error(string reason) =>
        new(Code, Project, $"'{Path.GetFileNameWithoutExtension(Project)}' sets PdkGenerateHeader, but a C header is missing: {reason}.");
}
