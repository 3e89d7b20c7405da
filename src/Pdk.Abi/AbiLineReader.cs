using System.Globalization;

namespace Pdk.Abi;

/// <summary>Reads one line of the text, word by word. All its errors say line and column.</summary>
internal sealed class AbiLineReader
{
    // A bound for hostile text: a token nested deeper than any C# type is not one.
    private const int MaxDepth = 64;

    private readonly string _text;
    private readonly int _line;
    private int _position;

    /// <summary>Starts at the first word of a line.</summary>
    internal AbiLineReader(string text, int line)
    {
        _text = text;
        _line = line;
        while (_position < text.Length && text[_position] == ' ')
        {
            _position++;
        }

        Indentation = _position;
    }

    /// <summary>How many spaces the line begins with.</summary>
    internal int Indentation { get; }

    /// <summary>Whether nothing is left.</summary>
    internal bool AtEnd => _position == _text.Length;

    internal AbiFormatException Error(string message, bool isNewerSyntax = false) =>
        new(message, _line, _position + 1) { IsNewerSyntax = isNewerSyntax };

    /// <summary>Whether the next word is this one; then it is read.</summary>
    internal bool TryWord(string word)
    {
        int end = _position + word.Length;
        bool found = string.CompareOrdinal(_text, _position, word, 0, word.Length) == 0 && (end == _text.Length || _text[end] == ' ');
        if (found)
        {
            _position = end;
            SkipSpace();
        }

        return found;
    }

    internal void Word(string word)
    {
        if (!TryWord(word))
        {
            throw Error($"expected '{word}'");
        }
    }

    /// <summary>Reads a character and the space after it, if there is one.</summary>
    internal void Character(char character)
    {
        if (!TryCharacter(character))
        {
            throw Error($"expected '{character}'");
        }
    }

    internal bool TryCharacter(char character)
    {
        if (AtEnd || _text[_position] != character)
        {
            return false;
        }

        _position++;
        SkipSpace();
        return true;
    }

    /// <summary>Reads a name: everything up to a space or a bracket.</summary>
    internal string Name(string what)
    {
        string name = Peek();
        if (name.Length == 0)
        {
            throw Error($"expected {what}");
        }

        _position += name.Length;
        SkipSpace();
        return name;
    }

    /// <summary>Reads a contract's id: a name, and behind that of a generic contract its arguments.</summary>
    internal string Id(string what) => Peek().Length == 0 ? throw Error($"expected {what}") : Type().ToString();

    /// <summary>Reads a number from 0 to 2,147,483,647.</summary>
    internal int Number(string what)
    {
        string digits = Peek();
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value))
        {
            throw Error($"expected {what}, a whole number");
        }

        _position += digits.Length;
        SkipSpace();
        return value;
    }

    /// <summary>Reads a type token with its arguments.</summary>
    internal AbiType Type()
    {
        AbiType type = Type(MaxDepth);
        SkipSpace();
        return type;
    }

    internal void End()
    {
        if (!AtEnd)
        {
            throw Error($"expected the end of the line, not '{_text.Substring(_position)}'");
        }
    }

    private AbiType Type(int depth)
    {
        string name = Peek();
        if (name.Length == 0)
        {
            throw Error("expected a type");
        }

        if (depth == 0)
        {
            throw Error("a type is nested too deep");
        }

        _position += name.Length;
        if (AtEnd || _text[_position] != '<')
        {
            return new AbiType(name);
        }

        List<AbiType> arguments = [];
        do
        {
            _position++;
            arguments.Add(Type(depth - 1));
        }
        while (!AtEnd && _text[_position] == ',');

        if (AtEnd || _text[_position] != '>')
        {
            throw Error("expected ',' or '>'");
        }

        _position++;
        return new AbiType(name, arguments.ToAbiList());
    }

    private string Peek()
    {
        int end = _position;
        while (end < _text.Length && !IsDelimiter(_text[end]))
        {
            end++;
        }

        return _text.Substring(_position, end - _position);
    }

    // One space stands between words; a second one is an error wherever a word is expected.
    private void SkipSpace()
    {
        if (!AtEnd && _text[_position] == ' ')
        {
            _position++;
        }
    }

    private static bool IsDelimiter(char c) => c is ' ' or '(' or ')' or '<' or '>' or ',' || char.IsControl(c);
}
