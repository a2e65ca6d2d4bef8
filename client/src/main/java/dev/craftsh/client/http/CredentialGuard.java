package dev.craftsh.client.http;

import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.NetworkError;
import dev.craftsh.client.error.Problem;

/** Lets secrets out only where nobody can listen: over https, or to this machine. */
final class CredentialGuard implements RequestFilter {
  @Override
  public StoreAnswer apply(StoreRequest request, Next next) throws TransportFailure {
    boolean secret =
        request.hasSecretBody()
            || request.headers().containsKey("Authorization")
            || request.headers().containsKey("Macaroons");
    if (secret && !Origin.isEncrypted(request.uri()) && !Origin.isLoopback(request.uri())) {
      throw new NetworkError(
          Problem.of(
              ErrorCode.UNENCRYPTED,
              request.what(),
              "credentials would travel unencrypted to " + request.uri().getHost(),
              "use an https address"));
    }
    return next.send(request);
  }
}
