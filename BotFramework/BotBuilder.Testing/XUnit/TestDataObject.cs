using Newtonsoft.Json;
using Xunit.Abstractions;

namespace Microsoft.Bot.Builder.Testing.XUnit;

/// <summary>Carries an object as theory data, so that the test explorer can list each case.</summary>
public class TestDataObject : IXunitSerializable
{
    /// <summary>Initializes a new instance of the <see cref="TestDataObject"/> class, for the runner that reads it.</summary>
    public TestDataObject()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TestDataObject"/> class.</summary>
    /// <param name="testData">The object; it must survive JSON.</param>
    public TestDataObject(object testData)
    {
        TestObject = JsonConvert.SerializeObject(testData);
    }

    /// <summary>Gets the object as JSON.</summary>
    public string TestObject { get; private set; }

    /// <summary>Reads the object from what the runner kept.</summary>
    /// <param name="serializationInfo">What the runner kept.</param>
    public void Deserialize(IXunitSerializationInfo serializationInfo)
    {
        ArgumentNullException.ThrowIfNull(serializationInfo);
        TestObject = serializationInfo.GetValue<string>(nameof(TestObject));
    }

    /// <summary>Writes the object for the runner to keep.</summary>
    /// <param name="serializationInfo">Where to write it.</param>
    public void Serialize(IXunitSerializationInfo serializationInfo)
    {
        ArgumentNullException.ThrowIfNull(serializationInfo);
        serializationInfo.AddValue(nameof(TestObject), TestObject);
    }

    /// <summary>Gets a copy of the object.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <returns>The copy.</returns>
    public T GetObject<T>() => JsonConvert.DeserializeObject<T>(TestObject);
}
