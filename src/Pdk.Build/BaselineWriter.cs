namespace Pdk.Build;

/// <summary>Writes a baseline.</summary>
internal static class BaselineWriter
{
    internal static void Write(string path, string text)
    {
        try
        {
            WholeFile.Write(path, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BuildException("PDK0907", path, $"The baseline '{Path.GetFileName(path)}' cannot be written: {exception.Message.TrimEnd('.')}. Make it writable and run the command again; nothing was changed in it.");
        }
    }
}
