package dev.craftsh.client.http;

/** Something that wraps a request: adds to it, looks at its answer, or sends it again. */
interface RequestFilter {
  /** Sends the request on, with whatever the filter does around that. */
  StoreAnswer apply(StoreRequest request, Next next) throws TransportFailure;

  /** The rest of the way. */
  interface Next {
    StoreAnswer send(StoreRequest request) throws TransportFailure;
  }

  /** This filter in front of the rest. */
  default Next before(Next next) {
    return request -> apply(request, next);
  }
}
