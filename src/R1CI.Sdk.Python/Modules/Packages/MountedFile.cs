using R1CI.Sdk.Python.Modules.Files;

namespace R1CI.Sdk.Python.Modules.Packages;

/// <summary>A file of a mounted folder, for guests to read: packages look for data beside their source.</summary>
/// <param name="hostPath">Its place on the machine, links resolved; never shown to guests.</param>
/// <param name="length">Its length in bytes.</param>
internal sealed class MountedFile(string hostPath, long length) : FileNode
{
    /// <summary>Gets the length in bytes when it was looked up.</summary>
    public long Length => length;

    public override Obj Fork(Forker f) => f.Add(this, new MountedFile(hostPath, length));

    /// <summary>What a path from the root leads to in the mounted folders; <see langword="null"/> when nothing is there.</summary>
    /// <remarks>Raises PermissionError for links that lead out. Made for the one who asks, and not kept: there is nothing of the guest's in it.</remarks>
    public static FileNode? Find(Vm vm, string place)
    {
        try
        {
            if (vm.Packages.Folder(place) is { } folder)
            {
                return Listing(vm, folder);
            }

            return vm.Packages.File(place) is { } file && PackageDisk.Stat(file) is { } found ? new MountedFile(file, found.Length) : null;
        }
        catch (PackageException e)
        {
            throw Vm.Error(Types.PermissionError, e.Message);
        }
    }

    /// <summary>What the file holds, paid for before it is read; <see langword="null"/> when it cannot be read, or has changed since it was looked up.</summary>
    public byte[]? Read(Vm vm)
    {
        vm.Tick((int)Math.Min(int.MaxValue / 2, length >> 6));
        vm.Charge(length);
        return PackageDisk.Read(hostPath, length);
    }

    // Who lists a folder wants the names; what they are is looked up when it is asked for.
    private static VirtualFolder Listing(Vm vm, PackageFolder folder)
    {
        vm.Tick(folder.Names.Count);
        vm.Charge(VirtualFolder.EntryBytes * (long)folder.Names.Count);
        var names = new VirtualFolder();
        foreach (var name in folder.Names)
        {
            names.Entries[name] = names;
        }

        return names;
    }
}
