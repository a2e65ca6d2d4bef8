package dev.craftsh.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          List<Revision> StoreClient.listRevisions(String name)            | StoreClient.listRevisions(String)
          ReleaseRequest dev.x.model.ReleaseRequest.of(int r, String c)    | ReleaseRequest.of(int,String)
          T dev.x.Functions.<T>parameter(String name, Class<T> type)       | Functions.parameter(String,Class)
          List<Released> StoreClient.close(String name, String... c)       | StoreClient.close(String,String...)
          dev.x.ReleaseRequest(Channel c, Map<A, List<B>> m)               | ReleaseRequest.ReleaseRequest(Channel,Map)
          dev.x.Endpoints.CHARMHUB:dev.x.Endpoints                         | Endpoints.CHARMHUB
          dev.x.Endpoints(String n, List<URI> u).CHARMHUB:dev.x.Endpoints  | Endpoints.CHARMHUB
          R dev.x.R(Channel c, int r).of(int revision, String channel)     | R.of(int,String)
          Risk.EDGE                                                        | Risk.EDGE
          java.util.Map.Entry<K, V>                                        | Map.Entry
          store:dev.craftsh.client.StoreClient                             | StoreClient
          """)
  void theKeyIsTheNameWithItsErasedTypes(String signature, String key) {
    assertThat(Signature.key(signature)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ReleaseRequest dev.x.model.ReleaseRequest.of(int r, String c) | ReleaseRequest ReleaseRequest.of(int r, String c)
          dev.x.Endpoints.CHARMHUB:dev.x.Endpoints                      | Endpoints.CHARMHUB:Endpoints
          R dev.x.R(Channel c).of(int revision)                         | R R.of(int revision)
          List<E> List<E>.<E>of(E... e)                                 | List<E> List<E>.<E>of(E... e)
          """)
  void peopleSeeNoPackages(String signature, String shown) {
    assertThat(Signature.readable(signature)).isEqualTo(shown);
  }
}
