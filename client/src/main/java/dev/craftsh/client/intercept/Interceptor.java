package dev.craftsh.client.intercept;

/**
 * Stands between the client's operations and the network: may look at each call, answer it itself,
 * or let it go on. Sees a call once, however often it is then repeated or redirected; never sees
 * the credentials that are added to it later on the way.
 *
 * <p>Called on the requesting thread, by several threads at once, and again inside of {@link
 * Onward#send} when credentials have to be fetched or refreshed first. What it throws reaches
 * whoever called the operation as it is.
 */
@FunctionalInterface
public interface Interceptor {
  /** Lets everything go on. */
  Interceptor NONE = (call, onward) -> onward.send();

  /** Answers a call. */
  Reply intercept(Call call, Onward onward);

  /** This one first, then the other, nearer to the network. */
  default Interceptor around(Interceptor inner) {
    return (call, onward) -> intercept(call, () -> inner.intercept(call, onward));
  }

  /** The rest of the way to the store. */
  @FunctionalInterface
  interface Onward {
    /**
     * Sends the call, at most once per interception. A refusal of the store is a reply too.
     *
     * @throws dev.craftsh.client.error.StoreException when no answer came; {@link
     *     dev.craftsh.client.error.OutcomeUnknown} when a change was sent and its answer is lost
     */
    Reply send();
  }
}
