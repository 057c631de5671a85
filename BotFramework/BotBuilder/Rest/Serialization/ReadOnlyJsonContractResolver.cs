using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Rest.Serialization;

/// <summary>Leaves out, when writing, properties that have a setter of their own type only, which the server alone may set.</summary>
public class ReadOnlyJsonContractResolver : DefaultContractResolver
{
    /// <inheritdoc/>
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (member is PropertyInfo { SetMethod: { IsPrivate: true } })
        {
            property.ShouldSerialize = _ => false;
        }

        return property;
    }
}
