using System.IO.Compression;
using System.Text;

namespace Jams.Domain.Mail.Findings.Model;

/// <summary>
/// A multinomial logistic regression over words, letters, phrases and what code tells. Weights of hashed features are kept in eight bits. Trained by tests/bench/classify;
/// its file lies beside this class. Safe for use by many at once.
/// </summary>
internal sealed class LinearModel
{
    private const uint Magic = 0x4C4D414A; // "JAML"
    private const int Version = 1;

    private static readonly Lazy<LinearModel> Shipped = new(Load);
    private static readonly int Categories = MailCategories.Count;

    private readonly sbyte[] _words;
    private readonly sbyte[] _letters;
    private readonly float _wordScale;
    private readonly float _letterScale;
    private readonly float[] _named;
    private readonly float[] _bias;

    private LinearModel(sbyte[] words, float wordScale, sbyte[] letters, float letterScale, float[] named, float[] bias, Calibration calibration)
    {
        (_words, _wordScale, _letters, _letterScale, _named, _bias) = (words, wordScale, letters, letterScale, named, bias);
        Calibration = calibration;
    }

    /// <summary>The model that comes with JAMS.</summary>
    public static LinearModel Standard => Shipped.Value;

    public Calibration Calibration { get; }

    /// <summary>A model of trained weights: a row of categories for each bucket or named feature.</summary>
    public static LinearModel Of(float[] words, float[] letters, float[] named, float[] bias, Calibration calibration)
    {
        var (wordBytes, wordScale) = Quantised(words);
        var (letterBytes, letterScale) = Quantised(letters);
        return new LinearModel(wordBytes, wordScale, letterBytes, letterScale, named, bias, calibration);
    }

    public LinearModel With(Calibration calibration) => new(_words, _wordScale, _letters, _letterScale, _named, _bias, calibration);

    public Scores Score(MailReading mail)
    {
        var (words, letters) = HashedFeatures.Of(mail);
        return Score(words, letters, DenseFeatures.Of(mail));
    }

    public Scores Score(int[] words, int[] letters, int[] named)
    {
        var hashed = new double[Categories];
        Add(hashed, _words, words, _wordScale / Math.Sqrt(Math.Max(words.Length, 1)));
        Add(hashed, _letters, letters, _letterScale / Math.Sqrt(Math.Max(letters.Length, 1)));
        var known = Array.ConvertAll(_bias, value => (double)value);
        foreach (var feature in named)
            for (var category = 0; category < Categories; category++)
                known[category] += _named[feature * Categories + category];
        return new Scores([.. known.Zip(hashed, (a, b) => a + b)], known, hashed);
    }

    /// <summary>How much one hashed feature speaks for a category, against the mean of all; without the length of the mail.</summary>
    public double Weight(bool letters, int bucket, MailCategory category) =>
        letters ? Ahead(_letters, bucket, category) * _letterScale : Ahead(_words, bucket, category) * _wordScale;

    /// <summary>How much one named feature speaks for a category, against the mean of all.</summary>
    public double Weight(int named, MailCategory category)
    {
        var row = _named.AsSpan(named * Categories, Categories);
        var sum = 0f;
        foreach (var weight in row)
            sum += weight;
        return row[(int)category] - sum / Categories;
    }

    public void Write(Stream file)
    {
        using var packed = new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(Categories);
        writer.Write(HashedFeatures.WordBuckets);
        writer.Write(HashedFeatures.LetterBuckets);
        writer.Write(_wordScale);
        writer.Write(_letterScale);
        foreach (var value in _bias)
            writer.Write(value);
        writer.Write(Calibration.Temperature);
        writer.Write(Calibration.Divided);
        foreach (var value in Calibration.Slopes.Concat(Calibration.Shifts))
            writer.Write(value);
        writer.Write(DenseFeatures.Count);
        for (var feature = 0; feature < DenseFeatures.Count; feature++)
        {
            writer.Write(DenseFeatures.Names[feature]);
            for (var category = 0; category < Categories; category++)
                writer.Write(_named[feature * Categories + category]);
        }
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_words.AsSpan()));
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_letters.AsSpan()));
    }

    /// <summary>Reads what <see cref="Write"/> wrote; another version or another number of categories throws.</summary>
    public static LinearModel Read(Stream file)
    {
        using var packed = new BrotliStream(file, CompressionMode.Decompress, leaveOpen: true);
        using var reader = new BinaryReader(packed, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Version || reader.ReadInt32() != Categories || reader.ReadInt32() != HashedFeatures.WordBuckets || reader.ReadInt32() != HashedFeatures.LetterBuckets)
            throw new InvalidDataException("This is no model of this version.");
        var (wordScale, letterScale) = (reader.ReadSingle(), reader.ReadSingle());
        var bias = Floats(reader, Categories);
        var (temperature, divided) = (reader.ReadDouble(), reader.ReadDouble());
        var slopes = Doubles(reader);
        var shifts = Doubles(reader);
        var index = DenseFeatures.Names.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at, StringComparer.Ordinal);
        var named = new float[DenseFeatures.Count * Categories];
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var name = reader.ReadString();
            var weights = Floats(reader, Categories);
            if (index.TryGetValue(name, out var feature))
                weights.CopyTo(named, feature * Categories);
        }
        return new LinearModel(Bytes(reader, HashedFeatures.WordBuckets), wordScale, Bytes(reader, HashedFeatures.LetterBuckets), letterScale, named, bias, new Calibration(temperature, slopes, shifts, divided));
    }

    private static LinearModel Load()
    {
        using var file = typeof(LinearModel).Assembly.GetManifestResourceStream("Jams.Domain.Mail.Findings.Model.mail.bin") ?? throw new InvalidOperationException("The trained model is missing.");
        return Read(file);
    }

    private static void Add(double[] sums, sbyte[] weights, int[] features, double scale)
    {
        Span<int> total = stackalloc int[Categories];
        total.Clear();
        foreach (var feature in features)
        {
            var row = weights.AsSpan(feature * Categories, Categories);
            for (var category = 0; category < row.Length; category++)
                total[category] += row[category];
        }
        for (var category = 0; category < Categories; category++)
            sums[category] += total[category] * scale;
    }

    private static double Ahead(sbyte[] weights, int bucket, MailCategory category)
    {
        var row = weights.AsSpan(bucket * Categories, Categories);
        var sum = 0;
        foreach (var weight in row)
            sum += weight;
        return row[(int)category] - (double)sum / Categories;
    }

    // The few largest weights are cut so that the many small ones keep their steps.
    private static (sbyte[] Bytes, float Scale) Quantised(float[] weights)
    {
        var sizes = Array.ConvertAll(weights.Where(weight => weight != 0).ToArray(), Math.Abs);
        Array.Sort(sizes);
        var largest = sizes.Length == 0 ? 1 : sizes[(int)(sizes.Length * 0.9999)];
        var scale = largest / 127;
        return (Array.ConvertAll(weights, weight => (sbyte)Math.Clamp(Math.Round(weight / scale), -127, 127)), scale);
    }

    private static float[] Floats(BinaryReader reader, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = reader.ReadSingle();
        return values;
    }

    private static double[] Doubles(BinaryReader reader)
    {
        var values = new double[Categories];
        for (var i = 0; i < Categories; i++)
            values[i] = reader.ReadDouble();
        return values;
    }

    private static sbyte[] Bytes(BinaryReader reader, int buckets)
    {
        var bytes = new sbyte[buckets * Categories];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(bytes.AsSpan()));
        return bytes;
    }
}
