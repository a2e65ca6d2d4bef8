/**
 * Which part of a typed line is what, so that a terminal can colour it. Pure text: nothing is run,
 * nobody is asked, and no colour or terminal is named here.
 */
@NullMarked
package dev.craftsh.shell.highlight;

import org.jspecify.annotations.NullMarked;
