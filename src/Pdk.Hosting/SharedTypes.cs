using Pdk.Abi;
using Pdk.Abi.Diff;

namespace Pdk.Hosting;

/// <summary>
/// What the accepted libraries of a process say of structs and enums, by name: a type that two of them describe
/// differently is held against this application's view of it. Libraries are never unloaded, so nothing is taken out.
/// </summary>
internal sealed class SharedTypes
{
    // Bounds for a process that loads without end; what comes later is checked but not remembered.
    private const int MaxTypes = 4096;
    private const int MaxShapes = 16;
    private const int MaxUnread = 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<SharedType>> _types = new(StringComparer.Ordinal);

    // Contracts on which library and application agree. Their text is not read until a library comes that does not.
    private readonly List<AgreedContract> _unread = [];

    /// <summary>The types of this process.</summary>
    internal static SharedTypes OfProcess { get; } = new();

    /// <summary>Remembers the types of a library whose contract is the host's own.</summary>
    internal void Add(string library, HostContract contract)
    {
        lock (_lock)
        {
            if (_unread.Count < MaxUnread && !_unread.Exists(other => other.Contract == contract))
            {
                _unread.Add(new AgreedContract(library, contract));
            }
        }
    }

    /// <summary>Remembers the types of a library, unless one is in conflict.</summary>
    internal TypeConflict? Admit(string library, AbiContract host, AbiContract plugin)
    {
        lock (_lock)
        {
            ReadAll();
            TypeConflict? conflict = FindConflict(host, plugin);
            if (conflict is null)
            {
                Remember(library, host, plugin);
            }

            return conflict;
        }
    }

    /// <summary>The first type that a library describes otherwise than the host and than a library before it, or null.</summary>
    internal TypeConflict? Find(AbiContract host, AbiContract plugin)
    {
        lock (_lock)
        {
            ReadAll();
            return FindConflict(host, plugin);
        }
    }

    private static bool Fits(AbiContract host, AbiContract plugin) =>
        host == plugin || AbiComparer.Compare(host, plugin).IsCompatible;

    private TypeConflict? FindConflict(AbiContract host, AbiContract plugin)
    {
        Dictionary<string, AbiContract> hostShapes = Shapes(host);
        foreach ((string type, AbiContract shape) in Shapes(plugin))
        {
            foreach (SharedType other in _types.GetValueOrDefault(type, []))
            {
                // A host may have two types of one name in two contracts; a type it has in neither harms nobody.
                AbiContract? view = hostShapes.GetValueOrDefault(type) ?? other.Host;
                if (view is not null && !Fits(view, shape) && !Fits(other.Shape, shape))
                {
                    return new TypeConflict(type, shape, view, other);
                }
            }
        }

        return null;
    }

    private void ReadAll()
    {
        foreach ((string library, HostContract contract) in _unread)
        {
            if (contract.Abi is { } abi)
            {
                Remember(library, abi, abi);
            }
        }

        _unread.Clear();
    }

    private void Remember(string library, AbiContract host, AbiContract plugin)
    {
        Dictionary<string, AbiContract> hostShapes = Shapes(host);
        foreach ((string type, AbiContract shape) in Shapes(plugin))
        {
            if (!_types.TryGetValue(type, out List<SharedType>? known))
            {
                if (_types.Count == MaxTypes)
                {
                    return;
                }

                _types[type] = known = [];
            }

            AbiContract? view = hostShapes.GetValueOrDefault(type);
            if (known.Count < MaxShapes && !known.Exists(other => other.Shape == shape && other.Host == view))
            {
                known.Add(new SharedType(library, plugin.Id, shape, view));
            }
        }
    }

    // Each type alone: one inside another has a name of its own to be found under.
    private static Dictionary<string, AbiContract> Shapes(AbiContract contract)
    {
        Dictionary<string, AbiContract> shapes = new(StringComparer.Ordinal);
        foreach (AbiStruct type in contract.Structs)
        {
            shapes[type.Type.ToString()] = Shape(type.Type, default, new[] { type }.ToAbiList());
        }

        foreach (AbiEnum type in contract.Enums)
        {
            shapes[type.Name] = Shape(new AbiType(type.Name), new[] { type }.ToAbiList(), default);
        }

        foreach (AbiData type in contract.Data)
        {
            shapes[type.Type.ToString()] = Shape(type.Type, default, default) with { Data = new[] { type }.ToAbiList() };
        }

        foreach (AbiUnion type in contract.Unions)
        {
            shapes[type.Type.ToString()] = Shape(type.Type, default, default) with { Unions = new[] { type }.ToAbiList() };
        }

        return shapes;
    }

    private static AbiContract Shape(AbiType type, AbiList<AbiEnum> enums, AbiList<AbiStruct> structs) =>
        new("types", 1, enums, structs, new[] { new AbiSlot(0, "Get", default, type, 1) }.ToAbiList());
}
