print("before")
store.listReleases("nope")
