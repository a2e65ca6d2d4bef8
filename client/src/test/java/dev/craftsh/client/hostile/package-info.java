/**
 * Foreign bytes made to harm: variations of valid ones, from a seed that each failure names. Test
 * support; knows no parser.
 */
@NullMarked
package dev.craftsh.client.hostile;

import org.jspecify.annotations.NullMarked;
