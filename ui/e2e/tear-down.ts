import { removeDataFolder } from './server';

export default removeDataFolder;
