using System.Reflection;

namespace Pdk.Analyzers.Tests.RealCode;

/// <summary>
/// What the documentation says of an interface that is made a contract: the pages PDK0001, PDK0002 and PDK0013, and for
/// types <see cref="TypeOracle"/>.
/// </summary>
/// <param name="contracts">The full names of all interfaces that are contracts.</param>
internal sealed class ContractOracle(IReadOnlySet<string> contracts)
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Everything that is wrong with a contract.</summary>
    internal IEnumerable<Verdict> Judge(Type contract) =>
        OfItself(contract).Concat(OfBases(contract)).Concat(OfMembers(contract));

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
        && inherited.GetGenericArguments().All(argument => TypeOracle.RuleOf(argument, isResult: false) is null);

    private bool IsContract(Type type) => contracts.Contains(type.FullName!);

    private static bool IsDisposable(Type type) => type.FullName == "System.IDisposable";

    private static Type DefinitionOf(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static IEnumerable<Verdict> OfMembers(Type contract)
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
            yield return new Verdict(name, declared.Name, "", "PDK0002");
        }

        HashSet<MethodInfo> accessors =
        [
            .. contract.GetProperties(Members).SelectMany(property => property.GetAccessors(nonPublic: true)),
            .. contract.GetEvents(Members).SelectMany(declared => new[] { declared.AddMethod, declared.RemoveMethod }).OfType<MethodInfo>(),
        ];
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
    private static IEnumerable<Verdict> OfProperty(string contract, PropertyInfo property)
    {
        ParameterInfo[] parameters = property.GetIndexParameters();
        string member = parameters.Length > 0 ? Verdict.NameOf("this", parameters.Select(parameter => parameter.Name)) : property.Name;
        MethodInfo accessor = (property.GetMethod ?? property.SetMethod)!;
        if (accessor.IsStatic || property.PropertyType.IsByRef || IsInit(property.SetMethod))
        {
            yield return new Verdict(contract, member, "", "PDK0002");
            yield break;
        }

        if (TypeOracle.RuleOf(property.PropertyType, isResult: property.CanRead) is { } ofProperty)
        {
            yield return new Verdict(contract, member, "", ofProperty);
        }

        foreach (ParameterInfo parameter in parameters)
        {
            if (TypeOracle.RuleOf(parameter.ParameterType, isResult: false) is { } rule)
            {
                yield return new Verdict(contract, member, parameter.Name!, rule);
            }
        }
    }

    private static bool IsInit(MethodInfo? setter) => setter is not null
        && setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.FullName == "System.Runtime.CompilerServices.IsExternalInit");

    private static IEnumerable<Verdict> OfMethod(string contract, MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        string member = Verdict.NameOf(
            method.IsSpecialName && method.Name.StartsWith("op_", StringComparison.Ordinal) ? "operator" : method.Name,
            parameters.Select(parameter => parameter.Name));
        if (method.IsStatic || method.IsGenericMethod || method.ReturnType.IsByRef)
        {
            yield return new Verdict(contract, member, "", "PDK0002");
            yield break;
        }

        if (TypeOracle.RuleOf(method.ReturnType, isResult: true) is { } ofResult)
        {
            yield return new Verdict(contract, member, "", ofResult);
        }

        foreach (ParameterInfo parameter in parameters)
        {
            if (TypeOracle.RuleOf(parameter.ParameterType, isResult: false) is { } rule)
            {
                yield return new Verdict(contract, member, parameter.Name!, rule);
            }
        }
    }
}
