# U+1DF25 is a letter since Unicode 15.
print("\U0001df25".isalpha(), "\U0001df25".isprintable())
