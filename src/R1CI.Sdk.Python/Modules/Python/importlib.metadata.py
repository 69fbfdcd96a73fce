# No distribution is installed in the sandbox.

class PackageNotFoundError(ModuleNotFoundError):
    def __str__(self):
        return f"No package metadata was found for {self.args[0]}"


def version(distribution_name):
    raise PackageNotFoundError(distribution_name)


def distribution(distribution_name):
    raise PackageNotFoundError(distribution_name)


metadata = requires = files = version


def distributions(**kwargs):
    return iter(())


def entry_points(**params):
    return ()
