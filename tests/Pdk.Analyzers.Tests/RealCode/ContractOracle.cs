using System.Reflection;

namespace Pdk.Analyzers.Tests.RealCode;

/// <summary>
/// What the documentation says of an interface that is made a contract: the pages PDK0001, PDK0002 and PDK0013, and for
/// types <see cref="TypeOracle"/>.
/// </summary>
/// <param name="contracts">The full names of all interfaces that are contracts.</param>
internal sealed class ContractOracle(IReadOnlySet<string> contracts)
{
    private readonly TypeOracle _types = new(type => IsOneOf(contracts, type));

    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Everything that is wrong with a contract.</summary>
    internal IEnumerable<Verdict> Judge(Type contract) =>
        OfItself(contract).Concat(OfBases(contract)).Concat(OfMembers(contract)).Concat(OfReached(contract));

    // One that stands inside a generic type is written elsewhere and named by nobody.
    private static bool IsOneOf(IReadOnlySet<string> contracts, Type type) =>
        type.IsInterface && type.DeclaringType is not { IsGenericType: true } && contracts.Contains(DefinitionOf(type).FullName ?? "");

    private static IEnumerable<Verdict> OfItself(Type contract) =>
        contract.DeclaringType is { IsGenericType: true } || contract.GetGenericArguments().Any(IsVariant)
            ? [new Verdict(contract.FullName!, "", "", "PDK0001")]
            : [];

    private static bool IsVariant(Type argument) =>
        argument.IsGenericParameter && (argument.GenericParameterAttributes & GenericParameterAttributes.VarianceMask) != 0;

    private IEnumerable<Verdict> OfBases(Type contract) => contract.GetInterfaces()
        .Where(inherited => !IsDisposable(inherited) && !Crosses(inherited))
        .Select(_ => new Verdict(contract.FullName!, "", "", "PDK0013"));

    // What a base inherits, the contract inherits too, so that of contracts each is blamed for what is wrong with itself.
    // A closure is judged with its types, and so is the generic contract.
    private bool Crosses(Type inherited) => IsContract(DefinitionOf(inherited))
        && inherited.GetInterfaces().All(next => IsDisposable(next) || IsContract(DefinitionOf(next)))
        && !OfItself(DefinitionOf(inherited)).Any()
        && !OfMembers(DefinitionOf(inherited)).Any()
        && !OfMembers(inherited).Any()
        && inherited.GetGenericArguments().All(argument => _types.RuleOf(argument, isResult: false) is null);

    private bool IsContract(Type type) => contracts.Contains(type.FullName!);

    private static bool IsDisposable(Type type) => type.FullName == "System.IDisposable";

    private static Type DefinitionOf(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private IEnumerable<Verdict> OfMembers(Type contract)
    {
        string name = contract.FullName ?? contract.Name;
        foreach (PropertyInfo property in contract.GetProperties(Members).Where(property => IsOpen(property.GetMethod ?? property.SetMethod)))
        {
            foreach (Verdict verdict in OfProperty(name, property))
            {
                yield return verdict;
            }
        }

        foreach (EventInfo declared in contract.GetEvents(Members).Where(declared => IsOpen(declared.AddMethod)))
        {
            if (declared.AddMethod!.IsStatic)
            {
                yield return new Verdict(name, declared.Name, "", "PDK0002");
            }
            else if (_types.RuleOf(declared.EventHandlerType!, isResult: false) is { } rule)
            {
                yield return new Verdict(name, declared.Name, "", rule);
            }
        }

        HashSet<MethodInfo> accessors = AccessorsOf(contract);
        foreach (MethodInfo method in contract.GetMethods(Members).Where(method => IsOpen(method) && !accessors.Contains(method)))
        {
            foreach (Verdict verdict in OfMethod(name, method))
            {
                yield return verdict;
            }
        }
    }

    // What a class implements or can implement.
    private static bool IsOpen(MethodInfo? method) => method is { IsAbstract: true } or { IsVirtual: true, IsFinal: false, IsStatic: false };

    // A type that cannot cross is blamed once, however many accessors there are.
    private IEnumerable<Verdict> OfProperty(string contract, PropertyInfo property)
    {
        ParameterInfo[] parameters = property.GetIndexParameters();
        string member = NameOf(property);
        MethodInfo accessor = (property.GetMethod ?? property.SetMethod)!;
        if (accessor.IsStatic || property.PropertyType.IsByRef || IsInit(property.SetMethod))
        {
            yield return new Verdict(contract, member, "", "PDK0002");
            yield break;
        }

        if (_types.RuleOf(property.PropertyType, isResult: property.CanRead) is { } ofProperty)
        {
            yield return new Verdict(contract, member, "", ofProperty);
        }

        foreach (ParameterInfo parameter in parameters)
        {
            if (_types.RuleOf(parameter.ParameterType, isResult: false) is { } rule)
            {
                yield return new Verdict(contract, member, parameter.Name!, rule);
            }
        }
    }

    private static bool IsInit(MethodInfo? setter) => setter is not null
        && setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.FullName == "System.Runtime.CompilerServices.IsExternalInit");

    private IEnumerable<Verdict> OfMethod(string contract, MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        string member = NameOf(method);
        if (method.IsStatic || method.IsGenericMethod || method.ReturnType.IsByRef)
        {
            yield return new Verdict(contract, member, "", "PDK0002");
            yield break;
        }

        if (_types.RuleOf(method.ReturnType, isResult: true) is { } ofResult)
        {
            yield return new Verdict(contract, member, "", ofResult);
        }

        foreach (ParameterInfo parameter in parameters)
        {
            if (_types.RuleOf(parameter.ParameterType, isResult: false) is { } rule)
            {
                yield return new Verdict(contract, member, parameter.Name!, rule);
            }
        }
    }

    // The objects of a contract that crosses bring along those of others, and what is wrong with one of these is said once,
    // at the first member that leads to it.
    private IEnumerable<Verdict> OfReached(Type contract)
    {
        HashSet<Type> reached = [];
        return contract.IsGenericType ? [] :
        [
            .. Slots(contract).SelectMany(slot => slot.Types
                .SelectMany(_types.ContractsIn)
                .SelectMany(type => Refused(type, reached))
                .Select(_ => new Verdict(contract.FullName!, slot.Member, "", "PDK0003"))),
        ];
    }

    private IEnumerable<Type> Refused(Type contract, HashSet<Type> reached)
    {
        if (!reached.Add(contract))
        {
            return [];
        }

        Type definition = DefinitionOf(contract);
        return OfItself(definition).Any() || OfMembers(contract).Any() || contract.GetInterfaces().Any(inherited => !IsDisposable(inherited) && !IsContract(DefinitionOf(inherited)))
            ? [contract]
            : [.. Slots(contract).SelectMany(slot => slot.Types).SelectMany(_types.ContractsIn).Concat(contract.GetInterfaces().Where(inherited => IsContract(DefinitionOf(inherited)))).SelectMany(next => Refused(next, reached))];
    }

    // What crosses, in the order in which it is written: methods first.
    private IEnumerable<(string Member, IEnumerable<Type> Types)> Slots(Type contract)
    {
        HashSet<string> refused = [.. OfMembers(contract).Select(verdict => verdict.Member)];
        HashSet<MethodInfo> accessors = AccessorsOf(contract);
        IEnumerable<(string Member, IEnumerable<Type> Types)> methods = contract.GetMethods(Members)
            .Where(method => IsOpen(method) && !accessors.Contains(method))
            .Select(method => (NameOf(method), method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)));
        IEnumerable<(string Member, IEnumerable<Type> Types)> properties = contract.GetProperties(Members)
            .Where(property => IsOpen(property.GetMethod ?? property.SetMethod))
            .Select(property => (NameOf(property), property.GetIndexParameters().Select(parameter => parameter.ParameterType).Append(property.PropertyType)));
        IEnumerable<(string Member, IEnumerable<Type> Types)> events = contract.GetEvents(Members)
            .Where(declared => IsOpen(declared.AddMethod))
            .Select(declared => (declared.Name, Enumerable.Repeat(declared.EventHandlerType!, 1)));
        return methods.Concat(properties).Concat(events).Where(slot => !refused.Contains(slot.Member));
    }

    private static HashSet<MethodInfo> AccessorsOf(Type contract) =>
    [
        .. contract.GetProperties(Members).SelectMany(property => property.GetAccessors(nonPublic: true)),
        .. contract.GetEvents(Members).SelectMany(declared => new[] { declared.AddMethod, declared.RemoveMethod }).OfType<MethodInfo>(),
    ];

    private static string NameOf(PropertyInfo property) => property.GetIndexParameters() is { Length: > 0 } parameters
        ? Verdict.NameOf("this", parameters.Select(parameter => parameter.Name))
        : property.Name;

    private static string NameOf(MethodInfo method) => Verdict.NameOf(
        method.IsSpecialName && method.Name.StartsWith("op_", StringComparison.Ordinal) ? "operator" : method.Name,
        method.GetParameters().Select(parameter => parameter.Name));
}
