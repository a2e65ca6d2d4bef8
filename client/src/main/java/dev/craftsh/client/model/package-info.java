/**
 * What the stores know, as records: names, revisions, channels, releases, resources. Values only,
 * no I/O; how they look on the wire is the business of the endpoint package. A store leaves things
 * out: then text is empty, a list is empty, and everything else is an empty {@code Optional}, as
 * each component says.
 */
@NullMarked
package dev.craftsh.client.model;

import org.jspecify.annotations.NullMarked;
