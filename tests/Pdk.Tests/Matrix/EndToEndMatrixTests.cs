using System.Runtime.CompilerServices;
using Pdk.TestKit;

namespace Pdk.Tests.Matrix;

/// <summary>The part of the matrix that native libraries and hosts are built from is what the table says.</summary>
public sealed class EndToEndMatrixTests
{
    /// <summary>With <c>PDK_ACCEPT_SNAPSHOTS=1</c> the files are written.</summary>
    [Fact]
    public void Files_OfEndToEndTests_AreWrittenFromTheTable()
    {
        IReadOnlyDictionary<string, string> expected = MatrixSource.Files([.. MatrixTable.All.Where(kind => kind.IsEndToEnd)]);
        string folder = Folder();
        if (Snapshot.AcceptsAll)
        {
            Directory.CreateDirectory(folder);
            Array.ForEach(Directory.GetFiles(folder), File.Delete);
            foreach ((string name, string text) in expected)
            {
                File.WriteAllText(Path.Combine(folder, name), text);
            }
        }

        Dictionary<string, string> found = Directory.GetFiles(folder).ToDictionary(path => Path.GetFileName(path)!, path => File.ReadAllText(path).ReplaceLineEndings("\n"), StringComparer.Ordinal);

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, file => Assert.Equal(file.Value, found[file.Key]));
    }

    private static string Folder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "assets", "EndToEnd", "Matrix"));
}
