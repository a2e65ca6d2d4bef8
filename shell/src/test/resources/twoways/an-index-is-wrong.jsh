int[] none = {}
print("before")
print(
    none[1])
