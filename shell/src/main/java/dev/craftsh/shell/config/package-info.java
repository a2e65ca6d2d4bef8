/**
 * What a user can choose, each declared once: as an option of the command line, as a variable, as a
 * key of the configuration file. Decides nothing: who acts on a choice asks for it here.
 */
@NullMarked
package dev.craftsh.shell.config;

import org.jspecify.annotations.NullMarked;
