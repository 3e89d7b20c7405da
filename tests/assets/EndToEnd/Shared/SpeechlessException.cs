namespace EndToEnd;

/// <summary>An exception that fails while it is asked what happened.</summary>
public sealed class SpeechlessException : Exception
{
    public override string Message => throw new InvalidOperationException("no message for you");
}
