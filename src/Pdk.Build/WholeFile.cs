using System.Text;

namespace Pdk.Build;

/// <summary>Writes a file so that whoever reads it meanwhile, and whatever goes wrong, sees the old text or the new one.</summary>
internal static class WholeFile
{
    /// <exception cref="IOException">It cannot be written; nothing was changed in it.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written; nothing was changed in it.</exception>
    internal static void Write(string path, string text)
    {
        string folder = Path.GetDirectoryName(path)!;
        string temporary = Path.Combine(folder, $"{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            bool exists = File.Exists(path);
            if (exists && (File.GetAttributes(path) & FileAttributes.ReadOnly) != 0)
            {
                // Replacing it would work on some systems, against the wish of who protected it.
                throw new IOException("it is read-only");
            }

            Directory.CreateDirectory(folder);
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (exists)
            {
                File.Replace(temporary, path, destinationBackupFileName: null);
            }
            else
            {
                File.Move(temporary, path);
            }
        }
        finally
        {
            Delete(temporary);
        }
    }

    private static void Delete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The folder itself cannot be written to, so the file is not there.
        }
    }
}
