int x = 1
var x = "again"
print(x)
var anonymous = new Object() { int hidden = 4; };
print(anonymous.hidden)
names
print(last.get(0).name())
