/** What the device keeps: the record, and the names of the snapshots. */
export function kept(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(`museomix-guide:${location.pathname}`);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const store = request.result.transaction("commons").objectStore("commons");
          const record = store.get("record");
          const keys = store.getAllKeys();
          keys.onsuccess = () => {
            request.result.close();
            const names = keys.result.filter((key) => key !== "record");
            const [current, former] = (record.result ?? "").split("\n");
            resolve({ current, former, names });
          };
        };
      }),
  );
}
