print("before")
int a = 1
status nope
print("after")
