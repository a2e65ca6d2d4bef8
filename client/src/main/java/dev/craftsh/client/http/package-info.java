/**
 * HTTP as the stores need it: filters around each request, retries, uploads, and answers turned
 * into values or errors. Alone touches Apache HttpClient. Knows no endpoint and no credentials: who
 * sends a request says what it is for, and an {@link dev.craftsh.client.http.Authorization} says
 * how it is authorized.
 */
@NullMarked
package dev.craftsh.client.http;

import org.jspecify.annotations.NullMarked;
