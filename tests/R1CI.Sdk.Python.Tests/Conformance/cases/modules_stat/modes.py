import stat
for mode in (0o100644, 0o040755, 0o120777, 0o104755, 0o102644, 0o041777, 0o010600, 0o020620, 0o060660, 0o140755, 0, 0o100001, 0o101666):
    print(oct(mode), stat.filemode(mode), stat.S_ISREG(mode), stat.S_ISDIR(mode), stat.S_ISLNK(mode), oct(stat.S_IMODE(mode)), oct(stat.S_IFMT(mode)))
print(stat.S_IRWXU, stat.S_IRUSR | stat.S_IWGRP | stat.S_IXOTH, stat.ST_SIZE, stat.S_ISSOCK(0o140000), stat.S_ISFIFO(0o010000))
