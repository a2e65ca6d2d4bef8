/**
 * A client of Canonical's package stores. What is exported is the library's public face; the other
 * packages may change at any time.
 */
@SuppressWarnings("requires-automatic") // HttpClient and java-keyring have no descriptor.
module dev.craftsh.client {
  requires transitive com.google.gson;
  requires java.keyring;
  requires org.apache.httpcomponents.client5.httpclient5;
  requires org.apache.httpcomponents.core5.httpcore5;
  requires org.freedesktop.dbus;
  requires secret.service;
  requires static transitive org.jspecify;

  exports dev.craftsh.client;
  exports dev.craftsh.client.auth;
  exports dev.craftsh.client.browser;
  exports dev.craftsh.client.error;
  exports dev.craftsh.client.group;
  exports dev.craftsh.client.intercept;
  exports dev.craftsh.client.keyring;
  exports dev.craftsh.client.macaroon;
  exports dev.craftsh.client.model;
  exports dev.craftsh.client.observe;
  exports dev.craftsh.client.redact;
}
