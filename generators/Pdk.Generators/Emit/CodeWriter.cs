using System.Text;

namespace Pdk.Generators.Emit;

/// <summary>Writes C# with four spaces of indentation and <c>\n</c> at line ends.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes lines, each indented; a text of several lines keeps its own indentation on top.</summary>
    internal void Write(string lines)
    {
        foreach (string line in lines.Replace("\r", "").Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', _depth * 4).Append(line);
            }

            _text.Append('\n');
        }
    }

    /// <summary>Writes an empty line.</summary>
    internal void Line() => _text.Append('\n');

    /// <summary>Writes a line as it is, without indentation.</summary>
    internal void Raw(string line) => _text.Append(line).Append('\n');

    /// <summary>Writes a head and an opening brace; what is disposed writes the closing one.</summary>
    internal Block Open(string head, string end = "}")
    {
        Write(head);
        Write("{");
        _depth++;
        return new Block(this, end);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>An open block.</summary>
    internal readonly struct Block(CodeWriter writer, string end) : IDisposable
    {
        /// <summary>Closes it.</summary>
        public void Dispose()
        {
            writer._depth--;
            writer.Write(end);
        }
    }
}
