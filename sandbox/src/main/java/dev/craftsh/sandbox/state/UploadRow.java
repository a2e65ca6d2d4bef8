package dev.craftsh.sandbox.state;

/** An upload as it is remembered: the file is in the directory of all uploads. */
record UploadRow(String fileName, long size) {}
