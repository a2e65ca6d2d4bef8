try {
    print("leaving");
    exit(3);
}
catch (Exception e) {
    print("an exit is no exception");
}
print("not reached")
