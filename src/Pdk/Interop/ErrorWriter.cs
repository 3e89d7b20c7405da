using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Pdk.Interop;

/// <summary>Writes an exception and its inner ones into native memory, one block each.</summary>
internal static unsafe class ErrorWriter
{
    // An exception chain may be a cycle and a message may be huge; the receiver needs neither.
    private const int MaxErrors = 32;
    private const int MaxDepth = 8;
    private const int MaxChars = 32 * 1024;

    private static nint s_fallback;

    /// <summary>An error in memory allocated early, for when memory has run out.</summary>
    internal static PdkError* Fallback => (PdkError*)s_fallback;

    /// <summary>Allocates <see cref="Fallback"/>; called before the first call can fail.</summary>
    internal static void Prepare()
    {
        if (s_fallback != 0)
        {
            return;
        }

        PdkError* error = Allocate(
            PdkErrorCode.OutOfMemory, typeof(OutOfMemoryException).FullName, "Memory ran out while an error was described.", null, null);
        error->Release = null;
        if (Interlocked.CompareExchange(ref s_fallback, (nint)error, 0) != 0)
        {
            NativeMemory.Free(error);
        }
    }

    internal static PdkError* Write(Exception exception)
    {
        int budget = MaxErrors;
        return Write(exception, MaxDepth, ref budget);
    }

    private static PdkError* Write(Exception exception, int depth, ref int budget)
    {
        budget--;
        string? stack = Stack(exception);
        PdkError* error = exception is PluginException remote
            ? Allocate(PdkErrorCode.Exception, remote.TypeName, Message(remote), stack, null)
            : Allocate(ErrorCodes.Of(exception), TypeName(exception), Message(exception), stack, Detail(exception));
        error->HResult = exception.HResult;

        PdkError** last = &error->Inner;
        foreach (Exception inner in Inner(exception))
        {
            if (depth == 0 || budget <= 0)
            {
                break;
            }

            *last = TryWrite(inner, depth - 1, ref budget);
            if (*last == null)
            {
                break;
            }

            last = &(*last)->Next;
        }

        return error;
    }

    // What was written already must not leak if memory runs out further down.
    private static PdkError* TryWrite(Exception exception, int depth, ref int budget)
    {
        try
        {
            return Write(exception, depth, ref budget);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static PdkError* Allocate(PdkErrorCode code, string? typeName, string? message, string? stack, string? detail)
    {
        int size = sizeof(PdkError) + ByteCount(typeName) + ByteCount(message) + ByteCount(stack) + ByteCount(detail);
        byte* block = (byte*)NativeMemory.Alloc((nuint)size);
        PdkError* error = (PdkError*)block;
        *error = default;
        error->Size = (uint)sizeof(PdkError);
        error->Code = code;
        error->Release = &ReleaseTree;

        byte* next = block + sizeof(PdkError);
        byte* end = block + size;
        error->TypeName = Place(typeName, ref next, end);
        error->Message = Place(message, ref next, end);
        error->StackTrace = Place(stack, ref next, end);
        error->Detail = Place(detail, ref next, end);
        return error;
    }

    private static int ByteCount(string? text) => text is null ? 0 : Encoding.UTF8.GetByteCount(text);

    private static TextView Place(string? text, ref byte* next, byte* end)
    {
        if (text is null)
        {
            return default;
        }

        // Lone surrogates become U+FFFD here: an error must arrive whatever its text holds.
        int written = Encoding.UTF8.GetBytes(text, new Span<byte>(next, (int)(end - next)));
        TextView view = new() { Data = next, Length = written };
        next += written;
        return view;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ReleaseTree(PdkError* error) => Free(error);

    private static void Free(PdkError* error)
    {
        while (error != null)
        {
            PdkError* next = error->Next;
            Free(error->Inner);
            NativeMemory.Free(error);
            error = next;
        }
    }

    // An exception's own members are the plugin's code and may throw.
    private static string? TypeName(Exception exception) => exception.GetType().FullName ?? exception.GetType().Name;

    private static string? Message(Exception exception)
    {
        try
        {
            return Capped(exception.Message);
        }
        catch (Exception failure)
        {
            return $"(the exception's Message threw {failure.GetType().FullName})";
        }
    }

    private static string? Stack(Exception exception)
    {
        try
        {
            return Capped(TypeNames.WithoutFiles(exception.StackTrace));
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static string? Detail(Exception exception)
    {
        try
        {
            return Capped(ErrorCodes.DetailOf(exception));
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static ReadOnlyCollection<Exception> Inner(Exception exception) => exception switch
    {
        AggregateException aggregate => aggregate.InnerExceptions,
        { InnerException: { } inner } => new([inner]),
        _ => ReadOnlyCollection<Exception>.Empty,
    };

    private static string? Capped(string? text) => text is { Length: > MaxChars } ? string.Concat(text.AsSpan(0, MaxChars), "…") : text;
}
