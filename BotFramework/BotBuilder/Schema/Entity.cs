using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Something that was recognised in, or is told about, an activity. What the type does not declare is kept in <c>Properties</c>.</summary>
public class Entity
{
    private object _properties;

    /// <summary>Creates an empty instance.</summary>
    public Entity()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public Entity(string type = null)
    {
        Type = type;
    }

    /// <summary>The kind of entity; unknown kinds are to be ignored.</summary>
    [JsonProperty(PropertyName = "type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }

    /// <summary>Members that came over the wire and that this type does not declare; they are written back as they came.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => DeferredJson.ResolveObject(ref _properties);
        set => _properties = value;
    }

    /// <summary>The same as it came over the wire, if nobody looked yet; null when there is none.</summary>
    internal object DeferredProperties
    {
        get => _properties;
        set => _properties = value;
    }

    /// <summary>Whether the other entity says the same, declared members and extension data alike.</summary>
    public bool Equals(Entity other) =>
        other is not null && (ReferenceEquals(this, other) || JToken.DeepEquals(JObject.FromObject(this), JObject.FromObject(other)));

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is Entity other && Equals(other);

    /// <summary>Reads this entity as a more particular one.</summary>
    /// <typeparam name="T">The type to read, for instance <see cref="Mention"/>.</typeparam>
    public T GetAs<T>() => JObject.FromObject(this).ToObject<T>();

    /// <inheritdoc/>
    public override int GetHashCode() => Type is null ? 0 : Type.GetHashCode(StringComparison.Ordinal);

    /// <summary>Takes over type and members of another object.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    public void SetAs<T>(T obj)
    {
        var entity = JObject.FromObject(obj).ToObject<Entity>();
        Type = entity.Type;
        Properties = entity.Properties;
    }
}
