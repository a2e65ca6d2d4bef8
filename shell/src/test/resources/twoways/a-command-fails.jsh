print("before")
status nope
print("never")
