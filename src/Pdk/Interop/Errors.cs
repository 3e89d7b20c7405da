using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>Carries exceptions across the boundary: <see cref="Capture"/> lowers one, <see cref="ThrowIf(PdkError*)"/> lifts it. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Errors
{
    /// <summary>
    /// Describes an exception in memory that its receiver releases. Never throws, whatever the exception's own members do:
    /// what cannot be read or allocated is left out, at worst all but the words that memory ran out.
    /// </summary>
    /// <param name="exception">What was caught.</param>
    /// <returns>The error, never null.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PdkError* Capture(Exception exception)
    {
        try
        {
            return ErrorWriter.Write(exception);
        }
        catch (Exception)
        {
            // Memory ran out while describing the error; the fallback was allocated before the first call.
            return ErrorWriter.Fallback;
        }
    }

    /// <summary>Throws the exception an error stands for, and releases the error; does nothing for null.</summary>
    /// <param name="error">What a slot answered.</param>
    /// <exception cref="PluginException">The other side threw an exception that is not well known.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ThrowIf(PdkError* error)
    {
        if (error != null)
        {
            Throw(error);
        }
    }

    /// <summary>The same for a stub, which keeps the error's maker in the process until the error is released.</summary>
    /// <param name="error">What a slot answered.</param>
    /// <param name="stub">The stub that called.</param>
    /// <exception cref="PluginException">The other side threw an exception that is not well known.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ThrowIf(PdkError* error, PluginStub stub)
    {
        if (error != null)
        {
            Throw(error, stub);
        }
    }

    /// <summary>The exception an error stands for. Releases the error.</summary>
    /// <param name="error">An error, not null.</param>
    /// <returns>The exception, its stack trace beginning with the other side's.</returns>
    public static Exception Lift(PdkError* error)
    {
        try
        {
            return ErrorReader.Read(error);
        }
        finally
        {
            Release(error);
        }
    }

    /// <summary>Gives an error back to its maker.</summary>
    /// <param name="error">An error, not null.</param>
    internal static void Release(PdkError* error)
    {
        var release = Prefix.Read<PdkError>(error, error->Size).Release;
        if (release is not null)
        {
            release(error);
        }
    }

    [DoesNotReturn]
    [StackTraceHidden]
    private static void Throw(PdkError* error) => throw Lift(error);

    [DoesNotReturn]
    [StackTraceHidden]
    private static void Throw(PdkError* error, PluginStub stub)
    {
        Exception exception = Lift(error);
        GC.KeepAlive(stub);
        throw exception;
    }
}
