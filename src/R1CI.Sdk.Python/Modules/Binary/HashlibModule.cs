using R1CI.Sdk.Python.Text;
using System.Security.Cryptography;

namespace R1CI.Sdk.Python.Modules.Binary;

/// <summary>The module <c>hashlib</c>: digests over .NET's implementations. Hash objects keep their input, which forks and copies need.</summary>
internal static class HashlibModule
{
    private delegate byte[] Digester(ReadOnlySpan<byte> data);

    private sealed record Algorithm(string Name, int Size, int Block, Digester Compute, HashAlgorithmName Key);

    private static readonly Algorithm[] Algorithms =
    [
#pragma warning disable CA5350, CA5351 // Guests ask for MD5 and SHA-1 by name; nothing of ours relies on them.
        new("md5", 16, 64, static data => InPieces(data, HashAlgorithmName.MD5), HashAlgorithmName.MD5),
        new("sha1", 20, 64, static data => InPieces(data, HashAlgorithmName.SHA1), HashAlgorithmName.SHA1),
#pragma warning restore CA5350, CA5351
        new("sha224", 28, 64, data => Sha224.HashData(data), default),
        new("sha256", 32, 64, static data => InPieces(data, HashAlgorithmName.SHA256), HashAlgorithmName.SHA256),
        new("sha384", 48, 128, static data => InPieces(data, HashAlgorithmName.SHA384), HashAlgorithmName.SHA384),
        new("sha512", 64, 128, static data => InPieces(data, HashAlgorithmName.SHA512), HashAlgorithmName.SHA512),
        new("sha3_224", 28, 144, data => Keccak.Hash(data, 28), default),
        new("sha3_256", 32, 136, data => Keccak.Hash(data, 32), default),
        new("sha3_384", 48, 104, data => Keccak.Hash(data, 48), default),
        new("sha3_512", 64, 72, data => Keccak.Hash(data, 64), default),
        new("shake_128", 0, 168, data => Keccak.Extend(data, 128, 32), default),
        new("shake_256", 0, 136, data => Keccak.Extend(data, 256, 64), default),
        new("blake2b", 64, 128, data => Blake2.Hash(data, true, 64, [], [], []), default),
        new("blake2s", 32, 64, data => Blake2.Hash(data, false, 32, [], [], []), default),
    ];

    private static readonly PyType Type = new PyType("HASH", Types.Object, "_hashlib") { IsFinal = true }.Define(t =>
    {
        t.Fn2("update", static (vm, self, data) =>
        {
            self.As<PyHash>().Append(vm, Bytes(data));
            return Value.None;
        });
        t.FnN("digest", 0, 1, static (vm, a) => vm.NewBytes(Digest(vm, a, "digest")));
        t.FnN("hexdigest", 0, 1, static (vm, a) => vm.NewStr(Convert.ToHexStringLower(Digest(vm, a, "hexdigest"))));
        t.Fn1("copy", static (vm, self) => self.As<PyHash>().Copy(vm));
        t.Get("name", static (_, self) => Value.Str(self.As<PyHash>().Algorithm.Name));
        t.Get("digest_size", static (_, self) => (long)self.As<PyHash>().Algorithm.Size);
        t.Get("block_size", static (_, self) => self.As<PyHash>().Algorithm.Block);
        t.Fn1("__repr__", static (vm, self) => vm.NewStr($"<{self.As<PyHash>().Algorithm.Name} _hashlib.HASH object @ 0x{vm.IdOf(self.O!):x}>"));
    });

    public static readonly ModuleDef Def = new("hashlib", m =>
    {
        AddBlake(m, isWide: true);
        AddBlake(m, isWide: false);
        foreach (var each in Algorithms.Where(static a => !a.Name.StartsWith("blake", StringComparison.Ordinal)))
        {
            var algorithm = each;
            m.Fn(algorithm.Name, "string=b'', *, usedforsecurity=True", (vm, a) => New(vm, algorithm, a[0]));
        }

        m.Fn("new", "name, data=b'', *, usedforsecurity=True", static (vm, a) =>
        {
            var name = Vm.NeedStr(a[0], "new() argument 'name'").S;
            var algorithm = Array.Find(Algorithms, each => string.Equals(each.Name, name, StringComparison.OrdinalIgnoreCase));
            return algorithm == null ? vm.Raise(Types.ValueError, $"unsupported hash type {name}") : New(vm, algorithm, a[1]);
        });
        m.Fn("pbkdf2_hmac", "hash_name, password, salt, iterations, dklen=None", Derive);
        var names = m.Vm.NewSet();
        foreach (var algorithm in Algorithms)
        {
            names.Add(m.Vm, Value.Str(algorithm.Name));
        }

        m.Const("algorithms_guaranteed", names).Const("algorithms_available", names);
    });

    private static byte[] InPieces(ReadOnlySpan<byte> data, HashAlgorithmName name)
    {
        const int Piece = 1 << 20;
        using var digest = IncrementalHash.CreateHash(name);
        for (; data.Length > Piece; data = data[Piece..])
        {
            digest.AppendData(data[..Piece]);
            Interruption.Check();
        }

        digest.AppendData(data);
        return digest.GetHashAndReset();
    }

    // SHAKE's digests have the length asked for, all others their own.
    private static byte[] Digest(Vm vm, ReadOnlySpan<Value> a, string method)
    {
        var hash = a[0].As<PyHash>();
        if (!hash.Algorithm.Name.StartsWith("shake", StringComparison.Ordinal))
        {
            return a.Length == 1 ? hash.Digest(vm) : throw Vm.Error(Types.TypeError, $"{method}() takes no arguments (1 given)");
        }

        if (a.Length < 2)
        {
            throw Vm.Error(Types.TypeError, $"{method}() missing required argument 'length' (pos 1)");
        }

        var length = vm.ToIndex(a[1]);
        if (length is < 0 or > 1 << 28)
        {
            throw Vm.Error(Types.ValueError, "value must be positive");
        }

        vm.Charge(length);
        vm.Tick((int)(length >> 3));
        return Keccak.Extend(hash.Data, hash.Algorithm.Name == "shake_128" ? 128 : 256, (int)length);
    }

    private static void AddBlake(ModuleBuilder m, bool isWide)
    {
        var (name, most, block, part) = isWide ? ("blake2b", 64, 128, 16) : ("blake2s", 32, 64, 8);
        var signature = $"data=b'', /, *, digest_size={most}, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, " +
            "node_depth=0, inner_size=0, last_node=False, usedforsecurity=True";
        m.Fn(name, signature, (vm, a) =>
        {
            var size = a[1].IsMissing ? most : vm.ToIndex(a[1]);
            if (size < 1 || size > most)
            {
                return vm.Raise(Types.ValueError, $"digest_size for {(isWide ? "Blake2b" : "Blake2s")} must be between 1 and {most} bytes, here it is {size}");
            }

            byte[] Option(in Value v, string what, int limit) => v.IsMissing ? [] : Bytes(v) is { } b && b.Length <= limit
                ? b.ToArray()
                : throw Vm.Error(Types.ValueError, $"maximum {what} length is {limit} bytes");
            var (key, salt, person) = (Option(a[2], "key", most), Option(a[3], "salt", part), Option(a[4], "person", part));
            return New(vm, new Algorithm(name, (int)size, block, data => Blake2.Hash(data, isWide, (int)size, key, salt, person), default), a[0]);
        });
    }

    private static Value New(Vm vm, Algorithm algorithm, Value data)
    {
        vm.Charge(96);
        var hash = new PyHash(algorithm);
        if (!data.IsMissing)
        {
            hash.Append(vm, Bytes(data));
        }

        return hash;
    }

    private static ReadOnlySpan<byte> Bytes(in Value data)
    {
        if (data.O is PyStr)
        {
            throw Vm.Error(Types.TypeError, "Strings must be encoded before hashing");
        }

        return Ops.BytesLike(data, out var bytes) ? bytes : throw Vm.Error(Types.TypeError, "object supporting the buffer API required");
    }

    private static Value Derive(Vm vm, ReadOnlySpan<Value> a)
    {
        var name = Vm.NeedStr(a[0], "pbkdf2_hmac() argument 'hash_name'").S;
        var algorithm = Array.Find(Algorithms, each => each.Name == name);
        if (algorithm == null || algorithm.Key.Name == null)
        {
            return vm.Raise(Types.ValueError, $"unsupported hash type {name}");
        }

        var iterations = vm.ToIndex(a[3]);
        if (iterations is < 1 or > int.MaxValue)
        {
            return vm.Raise(Types.ValueError, "iteration value must be greater than 0.");
        }

        var length = a[4].IsMissing || a[4].IsNone ? algorithm.Size : vm.ToIndex(a[4]);
        if (length < 1)
        {
            return vm.Raise(Types.ValueError, "key length must be greater than 0.");
        }

        vm.Charge(length);
        using var keyed = IncrementalHash.CreateHMAC(algorithm.Key, Bytes(a[1]));
        var key = new byte[length];
        for (var at = 0; at < length; at += algorithm.Size)
        {
            DeriveBlock(vm, keyed, Bytes(a[2]), (at / algorithm.Size) + 1, iterations, algorithm.Size).AsSpan(0, (int)Math.Min(algorithm.Size, length - at)).CopyTo(key.AsSpan(at));
        }

        return vm.NewBytes(key);
    }

    // RFC 8018 section 5.2, by rounds: the runtime's own cannot be interrupted.
    private static byte[] DeriveBlock(Vm vm, IncrementalHash keyed, ReadOnlySpan<byte> salt, int number, long iterations, int size)
    {
        Span<byte> round = stackalloc byte[size];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(round, number);
        keyed.AppendData(salt);
        keyed.AppendData(round[..4]);
        keyed.GetHashAndReset(round);
        var block = round.ToArray();
        for (var i = 1L; i < iterations; i++)
        {
            vm.Tick(64);
            keyed.AppendData(round);
            keyed.GetHashAndReset(round);
            for (var k = 0; k < size; k++)
            {
                block[k] ^= round[k];
            }
        }

        return block;
    }

    private sealed class PyHash(Algorithm algorithm) : Obj
    {
        private byte[] _data = [];
        private int _count;

        public Algorithm Algorithm => algorithm;

        public override PyType Type => HashlibModule.Type;

        public override long Bytes => 96 + _data.Length;

        public void Append(Vm vm, ReadOnlySpan<byte> data)
        {
            vm.Tick(data.Length >> 5);
            if (_count + data.Length > _data.Length)
            {
                var capacity = Math.Max(_count + data.Length, 2 * _data.Length);
                vm.Charge(capacity);
                var grown = new byte[capacity];
                Pieces.Copy(Data, grown);
                _data = grown;
            }

            Pieces.Copy(data, _data.AsSpan(_count));
            _count += data.Length;
        }

        public ReadOnlySpan<byte> Data => _data.AsSpan(0, _count);

        public byte[] Digest(Vm vm)
        {
            vm.Tick(10 + (_count >> 4));
            return algorithm.Compute(Data);
        }

        public Value Copy(Vm vm)
        {
            var copy = new PyHash(algorithm);
            copy.Append(vm, _data.AsSpan(0, _count));
            return copy;
        }

        public override Obj Fork(Forker f) => f.Add(this, new PyHash(algorithm) { _data = (byte[])_data.Clone(), _count = _count });
    }
}
